/// Makes pairs of proven questions and sends them to their topic.
@NullMarked
package dev.escrutinio.synth.publishing;

import org.jspecify.annotations.NullMarked;
