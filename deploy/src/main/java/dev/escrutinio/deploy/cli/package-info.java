/// The command line `escrutinio`: one class a command.
@NullMarked
package dev.escrutinio.deploy.cli;

import org.jspecify.annotations.NullMarked;
