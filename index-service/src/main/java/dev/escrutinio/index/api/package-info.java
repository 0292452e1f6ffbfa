/// What operators see and do over HTTP.
@NullMarked
package dev.escrutinio.index.api;

import org.jspecify.annotations.NullMarked;
