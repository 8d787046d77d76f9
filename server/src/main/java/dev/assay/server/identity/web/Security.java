package dev.assay.server.identity.web;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/// Who may ask for which address. What is not named here is denied; a new route is a new line here and in the test that
/// walks all routes.
@Configuration(proxyBeanMethods = false)
class Security {
    private static final String[] READ_BY_ANYONE = {
        "/",
        "/about",
        "/plans/**",
        "/assets/**",
        "/b/**",
        "/badges/**",
        "/status/**",
        "/.well-known/did.json",
        "/verify",
        "/sign-in",
        "/sign-up",
        "/confirm-address",
        "/forgot-password",
        "/reset-password",
        "/first-owner",
        "/actuator/health"
    };
    private static final String[] SENT_BY_ANYONE = {
        "/verify", "/sign-in", "/sign-up", "/confirm-address", "/forgot-password", "/reset-password", "/first-owner"
    };
    private static final String[] SIGNED_IN = {
        "/me/**", "/sign-out", "/plans/*/lessons/*/complete", "/plans/*/assessment/**", "/attempts/**"
    };
    private static final String[] OWNERS = {"/owner/**", "/mailbox/**"};
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    SecurityFilterChain routes(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(SIGNED_IN)
                                .authenticated()
                                .requestMatchers(OWNERS)
                                .hasRole("OWNER")
                                .requestMatchers(HttpMethod.GET, READ_BY_ANYONE)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, SENT_BY_ANYONE)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
                .build();
    }
}
