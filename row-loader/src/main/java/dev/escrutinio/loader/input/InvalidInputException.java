package dev.escrutinio.loader.input;

import java.util.Objects;

/// An input that cannot be loaded; its message is the problem in one Spanish line.
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient InputProblem problem;

    public InvalidInputException(InputProblem problem) {
        super(problem.text());
        this.problem = problem;
    }

    public InvalidInputException(InputProblem problem, Throwable cause) {
        super(problem.text(), cause);
        this.problem = problem;
    }

    public InvalidInputException(String file, String found, String expected) {
        this(new InputProblem(file, 0, null, found, expected));
    }

    public InputProblem problem() {
        return Objects.requireNonNull(problem);
    }
}
