/// What all services that call a model server share.
@NullMarked
package dev.escrutinio.edge.model;

import org.jspecify.annotations.NullMarked;
