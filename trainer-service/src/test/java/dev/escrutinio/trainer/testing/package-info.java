/// What this service's tests share.
package dev.escrutinio.trainer.testing;
