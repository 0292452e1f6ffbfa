package dev.escrutinio.deploy.cli;

import dev.escrutinio.deploy.stack.Addresses;
import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.LocalStack;
import dev.escrutinio.deploy.stack.OnDemand;
import dev.escrutinio.deploy.stack.StackException;
import dev.escrutinio.deploy.stack.StackLock;
import java.util.function.Function;

/// A running stack, and the services that it starts only when they are asked for.
final class Running {

    private Running() {}

    /// Base address of a service, started if it does not run.
    ///
    /// @throws StackException if the stack does not run
    static String service(Home home, Function<OnDemand, String> wanted) {
        if (!new LocalStack(home).running()) {
            throw StackException.notRunning();
        }
        Addresses addresses = Addresses.read(home).orElseThrow(StackException::notRunning);
        try (StackLock _ = StackLock.take(home)) {
            return wanted.apply(new OnDemand(home, addresses));
        }
    }
}
