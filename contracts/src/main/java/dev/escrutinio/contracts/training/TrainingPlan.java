package dev.escrutinio.contracts.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// How an adapter is trained.
///
/// @param batch pairs a step
/// @param microBatch pairs a forward pass where nothing is packed
/// @param packing several pairs share a row and do not see each other
/// @param maxLength tokens of a pair, and of a packed row, at most
/// @param warmup share of the steps
/// @param checkpointEvery steps
/// @param validateEvery steps
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainingPlan(
        double epochs,
        @Nullable Integer maxSteps,
        int batch,
        int microBatch,
        boolean packing,
        int maxLength,
        double learningRate,
        double warmup,
        double weightDecay,
        Precision precision,
        boolean gradientCheckpointing,
        Quantization quantization,
        Accelerator accelerator,
        int checkpointEvery,
        int validateEvery,
        long seed) {}
