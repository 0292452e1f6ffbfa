/// What the tests of this service share.
package dev.escrutinio.synth.testing;
