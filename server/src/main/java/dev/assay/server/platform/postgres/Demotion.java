package dev.assay.server.platform.postgres;

import java.nio.file.Path;
import java.util.List;

/// PostgreSQL refuses to run as root: the words put before a command so that it runs as somebody else. Empty for an
/// ordinary user.
///
/// `unshare -U` keeps root's right to its own files; the others become the user `nobody`, who must own the home.
record Demotion(List<String> prefix, boolean needsOwnership) {
    private static final List<Demotion> MEANS = List.of(
            new Demotion(List.of("unshare", "-U"), false),
            new Demotion(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"), true),
            new Demotion(List.of("runuser", "-u", "nobody", "--"), true));

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /// The first means with which `probe` (a program inside the home) can be run; throws
    /// [PostgresUnusable] if there is none.
    static Demotion whichCanRun(Path home, Path probe) {
        if (!isRoot()) {
            return new Demotion(List.of(), false);
        }
        for (var means : MEANS) {
            if (means.needsOwnership) {
                Programs.run(List.of("chown", "-R", "nobody", home.toString()));
            }
            if (Programs.run(Programs.join(means.prefix, probe.toString(), "--version"))
                            .code()
                    == 0) {
                return means;
            }
        }
        throw new PostgresUnusable(
                "PostgreSQL will not run as root, and no other user can read " + home
                        + ": start Assay as an ordinary user, or name a home that everyone may enter, as in --home /var/lib/assay");
    }

    List<String> command(String... rest) {
        return Programs.join(prefix, rest);
    }
}
