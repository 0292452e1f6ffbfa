package dev.escrutinio.language.reading.lexicon;

/// A word that points to an operation or closes a slot of one.
public enum Cue {
    /// «resultados», «cómo quedaron los partidos».
    RESULTS,
    /// «quién», «qué partido».
    WHO,
    /// «dónde».
    WHERE,
    /// «cuándo», «en qué elección».
    WHEN,
    /// «cuántos».
    HOW_MANY,
    /// «qué», «cuál», «cuáles».
    WHICH,
    /// «ganó», «ganador», «más votado».
    WIN,
    /// «quedó», «en … lugar».
    FINISH,
    /// «ventaja», «diferencia», «separaron».
    DIFFERENCE,
    /// «margen», «por cuánto ganó».
    MARGIN,
    /// «subió», «ganó puntos».
    RISE,
    /// «bajó», «cayó».
    FALL,
    /// «evolución», «variación», «cambió».
    CHANGE,
    /// «en términos relativos», «en qué porcentaje creció»: a change in per cent of where it began.
    RELATIVE,
    /// «por cuánto multiplicó», «se duplicó»: how many times what there was.
    MULTIPLE,
    /// «tanto en abril como en noviembre»: in each of them.
    BOTH,
    /// «compara».
    COMPARE,
    /// «sumando», «en el conjunto de», «+».
    TOGETHER,
    /// «de entre», «incluidas».
    INCLUDED,
    /// «media».
    MEAN,
    /// «media ponderada».
    WEIGHTED,
    /// «mediana».
    MEDIAN,
    /// «desviación estándar».
    DEVIATION,
    /// «correlación».
    CORRELATION,
    /// «patrones», «tendencias».
    PATTERN,
    /// «heterogeneidad», «contrastes».
    CONTRAST,
    /// «Pearson».
    PEARSON,
    /// «Spearman».
    SPEARMAN,
    /// «reparto de escaños».
    ALLOCATION,
    /// «el último escaño».
    LAST_SEAT,
    /// «el que se quedó a las puertas».
    NEXT_SEAT,
    /// «si hubieran», «tendría»: what did not happen.
    SUPPOSED,
    /// «los dos primeros partidos», «el ganador y el segundo».
    FIRST_TWO,
    /// «en lugar de»: what follows is real, what goes before is not.
    INSTEAD,
    /// «una única circunscripción».
    SINGLE,
    /// «barrera».
    BARRIER,
    /// «habitantes».
    INHABITANTS,
    /// «código INE», «CUSEC»: a place by its digits follows.
    PLACE_CODE,
    /// «allí», «ese municipio».
    THERE,
    /// «más».
    MORE,
    /// «menos».
    LESS,
    /// «no».
    NOT,
    /// «sin ningún voto», «ni un voto».
    NOTHING,
    /// «pasaron de».
    TURNED,
    /// «se parecen a».
    SIMILAR,
    /// «su partido».
    UNNAMED_PARTY,
    /// «la izquierda».
    UNDEFINED_SPACE,
    /// «con el voto exterior».
    WITH_CERA,
    /// «sin el voto exterior».
    WITHOUT_CERA,
    /// «en total», «conjunto».
    TOTAL,
    /// «en cada elección», «serie».
    EACH,
    /// «ordenados por», «de mayor a menor».
    ORDERED,
    /// «top 3»: the first ones, where no other end is told.
    TOP,
    /// «contra»: joins the two measures of a correlation, and nothing else.
    AGAINST,
    /// «tras», «después de»: changes nothing before an election.
    AFTER,
    /// «elecciones», «generales»: general elections of any date.
    ELECTIONS,
    /// «mayoría absoluta».
    MAJORITY,
    /// «sin contar», «excepto»: places that are left out.
    EXCEPT,
    /// «qué parte de», «aportó»: what one place has of another one's count.
    PART,
    /// «fue alta», «hubo mucha»: what counts as such nobody has said.
    JUDGED,
    /// «en qué lugar quedó», «qué puesto ocupó».
    POSITION,
    /// «empataron», «el mismo número de votos».
    TIED,
    /// «dobló a», «el triple», «la mitad», «cuántas veces»: how many times what another one has.
    TIMES,
    /// «quitarle», «arrebatarle»: to take a seat from another one.
    TAKE,
    /// «más cerca de»: where the fewest votes were lacking.
    NEAR,
    /// «sobraron»: votes that a seat did not need.
    SPARE,
    /// «feudo», «bastión»: where a party is strongest.
    STRONGHOLD
}
