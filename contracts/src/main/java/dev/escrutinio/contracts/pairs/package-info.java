/// Question/answer pairs and the datasets made of them: levels, tasks, costs, files.
@NullMarked
package dev.escrutinio.contracts.pairs;

import org.jspecify.annotations.NullMarked;
