/// What a model version consists of.
@NullMarked
package dev.escrutinio.contracts.models;

import org.jspecify.annotations.NullMarked;
