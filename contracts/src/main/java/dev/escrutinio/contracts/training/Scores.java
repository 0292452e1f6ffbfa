package dev.escrutinio.contracts.training;

/// What a model's replies got right and wrong.
///
/// @param proseAllFiguresRight replies in prose with every figure and no other
/// @param wrongFigures figures that the right reply does not hold
/// @param refusalsWrong answered questions that were refused
public record Scores(
        int pairs,
        int planPairs,
        int plansExact,
        int plansValid,
        int prosePairs,
        int proseAllFiguresRight,
        int wrongFigures,
        int refusalsDue,
        int refusalsRight,
        int refusalsWrong,
        double rougeL,
        double wordsPerReply,
        double tokensPerSecond) {}
