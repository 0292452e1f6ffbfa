package dev.escrutinio.trainer.payload;

import dev.escrutinio.contracts.training.Cause;

/// Why a run failed, for people.
///
/// @param code stable code, e.g. `digest_mismatch`
/// @param text Spanish: what happened
/// @param advice Spanish: what to do
public record Trouble(String code, String text, String advice) {

    /// A payload's cause; its own words follow the Spanish ones, as the detail.
    public static Trouble of(Cause cause) {
        Trouble known = known(cause.code());
        return new Trouble(cause.code(), known.text + " Detalle: " + cause.text(), known.advice);
    }

    /// A payload that ended by itself or from outside without saying why.
    public static Trouble unexplained(String what, int failures) {
        return new Trouble(
                "ended_early",
                "El entrenamiento acabó antes de tiempo %d veces sin avanzar. %s".formatted(failures, what),
                "Mire log.txt en la carpeta de la ejecución (a menudo falta memoria) y pida que se reintente.");
    }

    /// A payload whose exit code and result do not agree, or whose result is none.
    public static Trouble invalidResult(String what) {
        return new Trouble(
                "invalid_result",
                "El entrenamiento no dejó un resultado válido: " + what,
                "Es un fallo del programa de entrenamiento; guarde la carpeta de la ejecución y comuníquelo.");
    }

    private static Trouble known(String code) {
        return switch (code) {
            case "bad_request" ->
                trouble(
                        code,
                        "La petición de entrenamiento no se puede cumplir.",
                        "Corrija la receta o los ajustes y pida otra ejecución.");
            case "dataset_missing" ->
                trouble(
                        code,
                        "Faltan los ficheros del conjunto de datos.",
                        "Compruebe el almacén o vuelva a hacer el conjunto con «escrutinio dataset».");
            case "digest_mismatch" ->
                trouble(
                        code,
                        "Un fichero no es el que se anunció: su huella SHA-256 no coincide.",
                        "Recupere el fichero original o vuelva a hacer el conjunto de datos.");
            case "empty_split" ->
                trouble(
                        code,
                        "Una parte del conjunto de datos no tiene pares de las tareas de la receta.",
                        "Haga un conjunto mayor o con esas tareas («escrutinio generate --tasks …»).");
            case "bad_pair" ->
                trouble(code, "Un par del conjunto de datos no se entiende.", "Use un conjunto hecho por Escrutinio.");
            case "base_missing" ->
                trouble(
                        code,
                        "El modelo de partida no está en esta máquina.",
                        "Descárguelo antes, instale su paquete, o ponga «download: true» en baseModel.");
            case "wrong_architecture" ->
                trouble(
                        code,
                        "El modelo de partida es de una arquitectura que la receta no admite.",
                        "Elija una receta para ese modelo u otro modelo de partida.");
            case "sequence_too_long" ->
                trouble(
                        code,
                        "Un par es más largo que el contexto de la receta.",
                        "Suba training.maxLength si el modelo lo admite, o deje fuera los pares más largos.");
            case "loss_not_finite" ->
                trouble(
                        code,
                        "La pérdida dejó de ser un número: el aprendizaje divergió.",
                        "Baje training.learningRate o suba training.warmup.");
            case "out_of_memory" ->
                trouble(
                        code,
                        "No hay memoria suficiente.",
                        "Baje microBatch o maxLength, active gradientCheckpointing o use una máquina mayor.");
            case "disk_full" -> trouble(code, "El disco está lleno.", "Libere espacio y pida que se reintente.");
            case "already_running" ->
                trouble(code, "Otro entrenamiento trabaja en la misma carpeta.", "Espere a que acabe y reintente.");
            case "another_request" ->
                trouble(code, "La carpeta tiene puntos de control de otra petición.", "Pida una ejecución nueva.");
            default ->
                trouble(
                        code,
                        "El entrenamiento falló.",
                        "Mire log.txt en la carpeta de la ejecución; si parece un fallo del programa, comuníquelo.");
        };
    }

    private static Trouble trouble(String code, String text, String advice) {
        return new Trouble(code, text, advice);
    }
}
