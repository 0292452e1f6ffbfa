/// Models that lie: plans and prose that must not reach anybody.
@NullMarked
package dev.escrutinio.system.hostile;

import org.jspecify.annotations.NullMarked;
