/// Orders of the services that work them off: pairs, datasets, trainings.
@NullMarked
package dev.escrutinio.deploy.orders;

import org.jspecify.annotations.NullMarked;
