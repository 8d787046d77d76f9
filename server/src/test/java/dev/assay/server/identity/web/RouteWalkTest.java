package dev.assay.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.badge.flow.TestHolder;
import dev.assay.server.identity.web.RouteTable.Row;
import dev.assay.server.platform.TestBrowser;
import dev.assay.server.platform.TestBrowser.Answer;
import dev.assay.server.platform.TestServer;
import jakarta.servlet.ServletContext;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Walks every route of the running server as anonymous, learner, another learner and owner, and holds the answers
/// against the table.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteWalkTest {
    /// Filters that answer requests themselves, before any rule, with the route each answers.
    private static final Map<String, String> ANSWERING_FILTERS = Map.of(
            "answers",
            "PUT /attempts/{attempt}/answers/{slot}",
            "questions",
            "GET /attempts/{attempt}/questions/{slot}");
    /// Filters that hand every request on, or refuse it.
    private static final Set<String> PASSING_FILTERS = Set.of(
            "characterEncodingFilter",
            "requestContextFilter",
            "springSessionRepositoryFilter",
            "sessionRepositoryFilter",
            "springSecurityFilterChain",
            // Tomcat's own; no socket endpoint is registered.
            "Tomcat WebSocket (JSR356) Filter");

    private static final List<String> NAMES = List.of("anonymous", "learner", "other", "owner");

    private TestServer server;
    private List<TestBrowser> visitors;
    private String attempt = "";
    private String learnersBadge = "";

    @BeforeAll
    void start() {
        server = TestServer.start();
        visitors = Stream.generate(() -> TestBrowser.of(server)).limit(4).toList();
        for (int visitor = 1; visitor < 4; visitor++) {
            visitors.get(visitor).signUp(NAMES.get(visitor), email(visitor));
        }
        visitors.get(3).becomeOwner(server);
        var begun = visitors.get(1).post("/plans/serverless/assessment/start", Map.of("word", "given"));
        attempt = Path.of(begun.location()).getName(1).toString();
        learnersBadge =
                TestHolder.of(server, visitors.get(1), email(1)).earn().id().value();
    }

    @AfterAll
    void stop() {
        visitors.forEach(TestBrowser::close);
        server.close();
    }

    private static String email(int visitor) {
        return NAMES.get(visitor) + "@mail.example";
    }

    /// What stands for {names} in the samples of the table: things that belong to the first learner.
    private Map<String, String> samples() {
        return Map.of("learners-attempt", attempt, "learners-badge", learnersBadge);
    }

    @Test
    void everyRouteStandsInTheTableAndTheTableNamesNoOther() {
        var table = new TreeSet<>(RouteTable.rows().stream().map(Row::route).toList());
        assertThat(table).hasSize(RouteTable.rows().size());
        assertThat(routes())
                .as("Add a line to server/src/test/resources/routes.txt for every new route")
                .isEqualTo(table);
    }

    @Test
    void everyRouteAnswersEverybodyAsTheTableSays() {
        var wrong = new ArrayList<String>();
        for (var row : RouteTable.rows()) {
            for (int visitor = 0; visitor < 4; visitor++) {
                var outcome = outcome(ask(visitors.get(visitor), row));
                if (!outcome.equals(row.outcomes().get(visitor))) {
                    wrong.add("%s as %s: %s, not %s"
                            .formatted(
                                    row.route(),
                                    NAMES.get(visitor),
                                    outcome,
                                    row.outcomes().get(visitor)));
                }
                if (visitor > 0
                        && row.pattern().contains("sign-out")
                        && !row.method().equals("GET")) {
                    visitors.get(visitor).signIn(email(visitor));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenIsRefusedOnEveryRoute() {
        for (var row : RouteTable.rows()) {
            // What runs on a candidate's pass has a form token of its own and is tested with it.
            if (row.method().equals("POST") && !row.pattern().startsWith("/attempts/")) {
                var answer = visitors.get(3).postAsIs(row.path(samples()), Map.of());
                assertThat(answer.status()).as(row.route()).isEqualTo(403);
            }
        }
    }

    private Answer ask(TestBrowser visitor, Row row) {
        var path = row.path(samples());
        return switch (row.method()) {
            case "GET", "*" -> visitor.get(path);
            case "POST" -> visitor.post(path, Map.of());
            case "PUT" ->
                visitor.send(visitor.request(path)
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", visitor.formToken())
                        .PUT(BodyPublishers.ofString("{}")));
            default -> throw new AssertionError("Teach this test to send " + row.method());
        };
    }

    private static String outcome(Answer answer) {
        var toTheDoor = answer.header("Location").startsWith("/sign-in");
        return toTheDoor ? "door" : Integer.toString(answer.status());
    }

    private SortedSet<String> routes() {
        var servlets = server.part(ServletContext.class);
        var context = WebApplicationContextUtils.getRequiredWebApplicationContext(servlets);
        var routes = new TreeSet<String>();
        for (var mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> routes.addAll(routes(info)));
        }
        for (var mapping :
                context.getBeansOfType(AbstractUrlHandlerMapping.class).values()) {
            mapping.getHandlerMap().keySet().forEach(pattern -> routes.add("* " + pattern));
        }
        server.part(ServletContext.class)
                .getServletRegistrations()
                .forEach((name, servlet) -> servlet.getMappings().stream()
                        .filter(pattern -> !name.equals("dispatcherServlet"))
                        .forEach(pattern -> routes.add("* " + pattern)));
        for (var filter : servlets.getFilterRegistrations().keySet()) {
            if (!PASSING_FILTERS.contains(filter)) {
                routes.add(ANSWERING_FILTERS.getOrDefault(filter, "a filter that nobody knows: " + filter));
            }
        }
        return routes;
    }

    private static List<String> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of("* " + pattern)
                        : methods.stream().map(method -> method + " " + pattern))
                .toList();
    }
}
