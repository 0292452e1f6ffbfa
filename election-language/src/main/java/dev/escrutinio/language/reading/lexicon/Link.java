package dev.escrutinio.language.reading.lexicon;

/// A word that joins others.
public enum Link {
    DE,
    Y,
    O,
    A,
    EN,
    POR,
    CON,
    ENTRE,
    DESDE,
    HASTA,
    QUE,
    SOBRE
}
