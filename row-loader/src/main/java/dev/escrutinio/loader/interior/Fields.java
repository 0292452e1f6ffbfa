package dev.escrutinio.loader.interior;

/// The fields that are read, file by file.
final class Fields {

    static final Field TYPE = new Field("tipo de elección", 1, 2);
    static final Field YEAR = new Field("año", 3, 6);
    static final Field MONTH = new Field("mes", 7, 8);

    static final Field DAY = new Field("día", 13, 14);

    static final Field CANDIDACY_CODE = new Field("código de candidatura", 9, 14);
    static final Field INITIALS = new Field("siglas", 15, 64);
    static final Field CANDIDACY_NAME = new Field("denominación", 65, 214);
    static final Field NATIONAL_CODE = new Field("código nacional", 227, 232);

    private Fields() {}

    /// File 05.
    static final class Municipality {
        static final Field REGION = new Field("comunidad", 10, 11);
        static final Field CODE = new Field("provincia y municipio", 12, 16);
        static final Field DISTRICT = new Field("distrito", 17, 18);
        static final Field NAME = new Field("nombre", 19, 118);
        static final Field POPULATION = new Field("población", 129, 136);
        static final Field TABLES = new Field("mesas", 137, 141);
        static final Field CENSUS_INE = new Field("censo del INE", 142, 149);
        static final Field CENSUS = new Field("censo del escrutinio", 150, 157);
        static final Field FIRST_ADVANCE = new Field("primer avance", 174, 181);
        static final Field SECOND_ADVANCE = new Field("segundo avance", 182, 189);
        static final Field BLANK = new Field("votos en blanco", 190, 197);
        static final Field NULL = new Field("votos nulos", 198, 205);
        static final Field TO_CANDIDACIES = new Field("votos a candidaturas", 206, 213);

        private Municipality() {}
    }

    /// File 06.
    static final class MunicipalVotes {
        static final Field CODE = new Field("provincia y municipio", 10, 14);
        static final Field DISTRICT = new Field("distrito", 15, 16);
        static final Field CANDIDACY = new Field("código de candidatura", 17, 22);
        static final Field VOTES = new Field("votos", 23, 30);

        private MunicipalVotes() {}
    }

    /// File 07.
    static final class Above {
        static final Field REGION = new Field("comunidad", 10, 11);
        static final Field PROVINCE = new Field("provincia", 12, 13);
        static final Field DISTRICT = new Field("distrito electoral", 14, 14);
        static final Field NAME = new Field("nombre", 15, 64);
        static final Field POPULATION = new Field("población", 65, 72);
        static final Field TABLES = new Field("mesas", 73, 77);
        static final Field CENSUS_INE = new Field("censo del INE", 78, 85);
        static final Field CENSUS = new Field("censo del escrutinio", 86, 93);
        static final Field FIRST_ADVANCE = new Field("primer avance", 110, 117);
        static final Field SECOND_ADVANCE = new Field("segundo avance", 118, 125);
        static final Field BLANK = new Field("votos en blanco", 126, 133);
        static final Field NULL = new Field("votos nulos", 134, 141);
        static final Field TO_CANDIDACIES = new Field("votos a candidaturas", 142, 149);
        static final Field SEATS = new Field("escaños", 150, 155);

        private Above() {}
    }

    /// File 08.
    static final class VotesAbove {
        static final Field REGION = new Field("comunidad", 10, 11);
        static final Field PROVINCE = new Field("provincia", 12, 13);
        static final Field DISTRICT = new Field("distrito electoral", 14, 14);
        static final Field CANDIDACY = new Field("código de candidatura", 15, 20);
        static final Field VOTES = new Field("votos", 21, 28);
        static final Field SEATS = new Field("escaños", 29, 33);

        private VotesAbove() {}
    }

    /// Files 09 and 10: the table.
    static final class TableKey {
        static final Field PROVINCE = new Field("provincia", 12, 13);
        static final Field MUNICIPALITY = new Field("municipio", 14, 16);
        static final Field PLACE = new Field("provincia y municipio", 12, 16);
        static final Field DISTRICT = new Field("distrito", 17, 18);
        static final Field SECTION = new Field("sección", 19, 21);
        static final int SUFFIX = 22;
        static final int LETTER = 23;

        private TableKey() {}
    }

    /// File 09.
    static final class TableCounts {
        static final Field CENSUS_INE = new Field("censo del INE", 24, 30);
        static final Field CENSUS = new Field("censo del escrutinio", 31, 37);
        static final Field FIRST_ADVANCE = new Field("primer avance", 52, 58);
        static final Field SECOND_ADVANCE = new Field("segundo avance", 59, 65);
        static final Field BLANK = new Field("votos en blanco", 66, 72);
        static final Field NULL = new Field("votos nulos", 73, 79);
        static final Field TO_CANDIDACIES = new Field("votos a candidaturas", 80, 86);

        private TableCounts() {}
    }

    /// File 10.
    static final class TableVotes {
        static final Field CANDIDACY = new Field("código de candidatura", 24, 29);
        static final Field VOTES = new Field("votos", 30, 36);

        private TableVotes() {}
    }
}
