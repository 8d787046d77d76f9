package dev.assay.openbadges.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Gets documents that strangers name, without being led into a private network.
///
/// Only https, and only public addresses ([PublicAddresses]); the name is resolved once per hop, every address it has
/// must be public, and the connection goes to exactly those addresses, so a name that changes its answer between check
/// and connection gains nothing. Each redirect is checked anew. No cookies, no credentials, no proxy; the host name is
/// verified against the certificate. Ports below 1024 other than 443 are those of other services (mail, file sharing)
/// and are not knocked at; above, a did:web may have its own. One [TrustedOrigin] may be exempt from "https", "public"
/// and the port.
public final class GuardedFetcher implements Documents {
    private static final String AGENT = "Assay (Open Badges verifier)";
    private static final int HTTPS_PORT = 443;
    private static final int FIRST_FREE_PORT = 1_024;
    private static final int MOST_CHARACTERS = 2_048;

    private final FetchLimits limits;
    private final Optional<TrustedOrigin> trusted;
    private final NameResolver names;
    private final UnaryOperator<OkHttpClient.Builder> certificates;

    /// Built when first used: a verification that fetches nothing need not load an HTTP client.
    private @Nullable OkHttpClient client;

    public GuardedFetcher(FetchLimits limits, Optional<TrustedOrigin> trusted) {
        this(limits, trusted, InetAddress::getAllByName, UnaryOperator.identity());
    }

    /// The two last arguments let tests bring their own names and certificates.
    GuardedFetcher(
            FetchLimits limits,
            Optional<TrustedOrigin> trusted,
            NameResolver names,
            UnaryOperator<OkHttpClient.Builder> certificates) {
        this.limits = limits;
        this.trusted = trusted;
        this.names = names;
        this.certificates = certificates;
    }

    private synchronized OkHttpClient client() {
        if (client == null) {
            client = certificates
                    .apply(new OkHttpClient.Builder())
                    .followRedirects(false)
                    .followSslRedirects(false)
                    .retryOnConnectionFailure(false)
                    .proxy(Proxy.NO_PROXY)
                    .socketFactory(new DirectSockets())
                    // none is kept: the next document has addresses of its own, checked for it alone
                    .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                    .protocols(List.of(Protocol.HTTP_1_1))
                    .callTimeout(limits.time())
                    .build();
        }
        return client;
    }

    @Override
    public Fetch get(URI url, String accept) {
        HttpUrl start = HttpUrl.parse(url.toString());
        if (start == null) {
            return new Fetch.Refused("only https addresses are fetched, and this is none");
        }
        // One limit around everything: resolving a name can neither be timed nor interrupted by itself.
        var task = new FutureTask<>(() -> follow(start, accept));
        Thread.ofVirtual().name("fetch").start(task);
        try {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            return new Fetch.Failed(
                    "no whole answer came within " + limits.time().toSeconds() + " seconds");
        } catch (InterruptedException interrupted) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Fetch.Failed("the check was stopped");
        } catch (ExecutionException bug) {
            throw new IllegalStateException("Fetching broke", bug.getCause());
        }
    }

    private Fetch follow(HttpUrl start, String accept) {
        HttpUrl url = start;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            switch (hop(url, accept)) {
                case Hop.Arrived(var fetch) -> {
                    return fetch;
                }
                case Hop.Onward(var next) -> url = next;
            }
        }
        return new Fetch.Failed("it redirects more than " + limits.redirects() + " times");
    }

    private sealed interface Hop {
        record Arrived(Fetch fetch) implements Hop {}

        record Onward(HttpUrl next) implements Hop {}
    }

    private Hop hop(HttpUrl url, String accept) {
        boolean isTrusted = trusted.map(origin -> isAt(origin, url)).orElse(false);
        if (!url.isHttps() && !isTrusted) {
            return new Hop.Arrived(new Fetch.Refused("only https addresses are fetched"));
        }
        if (!isTrusted && url.port() != HTTPS_PORT && url.port() < FIRST_FREE_PORT) {
            return new Hop.Arrived(new Fetch.Refused("port " + url.port() + " is not one where web pages are"));
        }
        if (url.toString().length() > MOST_CHARACTERS) {
            return new Hop.Arrived(
                    new Fetch.Refused("an address of more than " + MOST_CHARACTERS + " characters is not fetched"));
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            return new Hop.Arrived(new Fetch.Refused("an address with a user name or password is not fetched"));
        }
        if (PublicAddresses.isOddlySpelt(url.host())) {
            return new Hop.Arrived(new Fetch.Refused("an address that is spelt as a number is not fetched"));
        }
        InetAddress[] addresses;
        try {
            addresses = names.resolve(url.host());
        } catch (UnknownHostException unknown) {
            return new Hop.Arrived(new Fetch.Failed("there is no host named " + url.host()));
        }
        if (!isTrusted && !Arrays.stream(addresses).allMatch(PublicAddresses::contains)) {
            return new Hop.Arrived(
                    new Fetch.Refused("the host " + url.host() + " is not on the public internet, so it is not asked"));
        }
        return ask(url, accept, addresses);
    }

    private static boolean isAt(TrustedOrigin origin, HttpUrl url) {
        return origin.scheme().equals(url.scheme()) && origin.host().equals(url.host()) && origin.port() == url.port();
    }

    private Hop ask(HttpUrl url, String accept, InetAddress[] checked) {
        Dns onlyChecked = host -> List.of(checked);
        var request = new Request.Builder()
                .url(url)
                .header("Accept", accept)
                .header("Accept-Encoding", "identity")
                .header("User-Agent", AGENT)
                .build();
        var call = client().newBuilder().dns(onlyChecked).build().newCall(request);
        try (Response response = call.execute()) {
            return answer(url, response);
        } catch (SSLException untrusted) {
            return new Hop.Arrived(
                    new Fetch.Failed("the host " + url.host() + " could not prove by its certificate that it is it"));
        } catch (IOException | RuntimeException broken) {
            // the client throws IllegalArgumentException and their like at answers such as "Content-Length: -5"
            return new Hop.Arrived(new Fetch.Failed("the host " + url.host() + " could not be reached, or broke off"));
        }
    }

    private Hop answer(HttpUrl url, Response response) throws IOException {
        String location = response.header("Location");
        if (response.isRedirect() && location != null) {
            HttpUrl next = url.resolve(location);
            return next == null
                    ? new Hop.Arrived(new Fetch.Refused("it redirects to something that is not an https address"))
                    : new Hop.Onward(next);
        }
        if (response.code() != 200) {
            return new Hop.Arrived(
                    new Fetch.Failed("the host " + url.host() + " answered with status " + response.code()));
        }
        if (!response.header("Content-Encoding", "identity").equalsIgnoreCase("identity")) {
            return new Hop.Arrived(new Fetch.Failed("the answer is compressed although that was not asked for"));
        }
        var source = response.body().source();
        if (source.request(limits.bytes() + 1L)) {
            return new Hop.Arrived(new Fetch.Failed("the answer is larger than " + limits.bytes() + " bytes"));
        }
        String type = response.header("Content-Type", "");
        return new Hop.Arrived(new Fetch.Fetched(source.readByteArray(), type, url.uri(), Freshness.maxAge(response)));
    }
}
