package dev.escrutinio.system.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees on a terminal; the tool `script` plays it.
class TerminalIT {

    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final Pattern BAR = Pattern.compile("(demo/\\S+|Replay) +(\\d+)% \\[");

    @TempDir
    private Path home;

    @Test
    void barsMoveAndEndAtTheirEnd() {
        assumeTrue(Files.isExecutable(SCRIPT), "there is no " + SCRIPT + " to play a terminal");
        try (StackUnderTest stack = new StackUnderTest(home)) {
            StackUnderTest.Outcome outcome = stack.onTerminal(SCRIPT, "up", "--port", Integer.toString(stack.port()));

            assertThat(outcome.code()).as(outcome.text()).isZero();
            Map<String, List<Integer>> bars = bars(outcome.text());
            assertThat(bars).as(outcome.text()).isNotEmpty();
            assertThat(bars.values())
                    .allSatisfy(positions -> assertThat(positions).isSorted().endsWith(100))
                    .anySatisfy(positions -> assertThat(positions.getFirst()).isLessThan(100));

            StackUnderTest.Outcome replay = stack.onTerminal(SCRIPT, "replay", "index");

            assertThat(replay.code()).as(replay.text()).isZero();
            assertThat(bars(replay.text()).get("Replay"))
                    .as(replay.text())
                    .hasSizeGreaterThan(1)
                    .endsWith(100);
        }
    }

    private static Map<String, List<Integer>> bars(String text) {
        return BAR.matcher(text)
                .results()
                .collect(Collectors.groupingBy(
                        match -> match.group(1), Collectors.mapping(TerminalIT::position, Collectors.toList())));
    }

    private static int position(MatchResult match) {
        return Integer.parseInt(match.group(2));
    }
}
