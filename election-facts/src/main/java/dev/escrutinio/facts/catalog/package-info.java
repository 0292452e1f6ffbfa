/// What can be asked about: elections, places, parties, measures; their names and their rules.
@NullMarked
package dev.escrutinio.facts.catalog;

import org.jspecify.annotations.NullMarked;
