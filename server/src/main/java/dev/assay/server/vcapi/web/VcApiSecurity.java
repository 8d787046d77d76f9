package dev.assay.server.vcapi.web;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.layout.PageHeaders;
import dev.assay.server.vcapi.LocalCaller;
import dev.assay.server.vcapi.flow.TestStatusLists;
import dev.assay.server.vcapi.flow.WhenAsked;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Who may ask for the VC-API: what [LocalCaller] lets in. No sessions and no form tokens, so nothing of an account is
/// within reach. Without `--vc-api` [NoVcApi] stands here.
@Configuration(proxyBeanMethods = false)
@WhenAsked
class VcApiSecurity {
    static final String[] ADDRESSES = {"/vc-api", "/vc-api/**"};

    /// Names under which proxies say whom they speak for.
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private static final List<String> FROM_A_PAGE = List.of("Origin", "Sec-Fetch-Site");

    @Bean
    @Order(0)
    SecurityFilterChain vcApiRoutes(HttpSecurity http, PageHeaders headers, BaseUrl baseUrl) {
        return http.securityMatcher(ADDRESSES)
                .authorizeHttpRequests(
                        routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, TestStatusLists.PATH + "*")
                                .access(only(caller -> caller.mayRead(baseUrl)))
                                .anyRequest()
                                .access(only(LocalCaller::mayAsk)))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint((request, response, refused) -> refuse(response))
                                .accessDeniedHandler((request, response, refused) -> refuse(response)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .logout(logout -> logout.disable())
                .headers(all -> all.defaultsDisabled().addHeaderWriter((request, response) -> headers.write(response)))
                .build();
    }

    private interface Rule {
        boolean lets(LocalCaller caller);
    }

    private static AuthorizationManager<RequestAuthorizationContext> only(Rule rule) {
        return (who, context) -> new AuthorizationDecision(rule.lets(caller(context.getRequest())));
    }

    private static LocalCaller caller(HttpServletRequest request) {
        return new LocalCaller(
                request.getRemoteAddr(),
                request.getServerName().toLowerCase(Locale.ROOT),
                hasOne(request, FORWARDED.stream()),
                hasOne(request, FROM_A_PAGE.stream()));
    }

    private static boolean hasOne(HttpServletRequest request, Stream<String> names) {
        return names.anyMatch(name -> request.getHeader(name) != null);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        var problem = Json.object()
                .add("type", "about:blank")
                .add("title", "The VC-API is for programs on this machine alone")
                .add("status", HttpServletResponse.SC_FORBIDDEN)
                .build();
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/problem+json");
        response.getOutputStream().write(StrictJson.write(problem).getBytes(StandardCharsets.UTF_8));
    }
}
