/// What the services agree on: events, plans, answers, topics and their JSON Schemas.
@NullMarked
package dev.escrutinio.contracts;

import org.jspecify.annotations.NullMarked;
