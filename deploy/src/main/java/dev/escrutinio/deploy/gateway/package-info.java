/// The gateway as the command line sees it.
@NullMarked
package dev.escrutinio.deploy.gateway;

import org.jspecify.annotations.NullMarked;
