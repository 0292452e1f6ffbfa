/// Indicators of the INE and the SEPE, read through the sources that the catalog declares.
@NullMarked
package dev.escrutinio.loader.ine;

import org.jspecify.annotations.NullMarked;
