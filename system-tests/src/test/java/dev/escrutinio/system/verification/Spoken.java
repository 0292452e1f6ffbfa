package dev.escrutinio.system.verification;

import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.facts.catalog.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Names and numbers as people write them in Spanish; shares nothing with the product's wording.
final class Spoken {

    private static final List<String> MONTHS = List.of(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre");

    private final Catalog catalog;
    private final Random random;

    Spoken(Catalog catalog, Random random) {
        this.catalog = catalog;
        this.random = random;
    }

    String in(String code) {
        Place place = catalog.place(code).orElseThrow();
        return switch (place.level()) {
            case NATION -> one("en España", "en toda España", "en el conjunto de España");
            case PROVINCE -> one("en la provincia de " + place.name(), "en la circunscripción de " + place.name());
            case REGION, MUNICIPALITY, DISTRICT, SECTION, CERA -> "en " + place.name();
        };
    }

    String when(String id) {
        Election election = catalog.election(id).orElseThrow();
        String month = MONTHS.get(election.date().getMonthValue() - 1);
        String date = month + " de " + election.date().getYear();
        String day = election.date().getDayOfMonth() + month.substring(0, 1).toUpperCase(Locale.ROOT);
        return one(
                "en " + date,
                "en las elecciones de " + date,
                "en las generales de " + date,
                "el " + election.date().getDayOfMonth() + " de " + date,
                "el " + day + " de " + election.date().getYear());
    }

    String party(String id) {
        Party party = catalog.party(id).orElseThrow();
        return party.article().isEmpty() ? party.label() : party.article() + " " + party.label();
    }

    String to(String id) {
        return ("a " + party(id)).replace("a el ", "al ");
    }

    static String percent(double value) {
        return decimal(value, 2);
    }

    static String decimal(double value, int digits) {
        DecimalFormat format = new DecimalFormat(
                "#,##0." + "0".repeat(digits), DecimalFormatSymbols.getInstance(Locale.of("es", "ES")));
        return format.format(
                BigDecimal.valueOf(value).setScale(10, RoundingMode.HALF_UP).setScale(digits, RoundingMode.HALF_UP));
    }

    static String whole(double value) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.of("es", "ES"))).format(value);
    }

    String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
