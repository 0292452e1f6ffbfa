/// What models are told, in training and in use alike: a model that was trained on other words answers worse.
@NullMarked
package dev.escrutinio.language.prompting;

import org.jspecify.annotations.NullMarked;
