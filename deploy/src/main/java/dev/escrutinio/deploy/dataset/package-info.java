/// Datasets: ordering, proving and showing them.
@NullMarked
package dev.escrutinio.deploy.dataset;

import org.jspecify.annotations.NullMarked;
