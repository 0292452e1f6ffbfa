/// Model artefacts on this machine: fetched from the artefact store, checked, kept by digest.
@NullMarked
package dev.escrutinio.gateway.engines.artefacts;

import org.jspecify.annotations.NullMarked;
