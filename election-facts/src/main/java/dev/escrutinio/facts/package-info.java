/// Facts of Spanish general elections: catalog, columnar store and exact execution of plans.
@NullMarked
package dev.escrutinio.facts;

import org.jspecify.annotations.NullMarked;
