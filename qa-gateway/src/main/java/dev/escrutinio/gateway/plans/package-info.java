/// A plan executed, worded and checked: the answer.
@NullMarked
package dev.escrutinio.gateway.plans;

import org.jspecify.annotations.NullMarked;
