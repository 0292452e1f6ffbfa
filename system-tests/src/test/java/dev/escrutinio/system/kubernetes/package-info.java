/// What `k8s/` and `deploy/images/` promise, tried without a cluster and without a container.
@NullMarked
package dev.escrutinio.system.kubernetes;

import org.jspecify.annotations.NullMarked;
