package dev.assay.server.identity.web;

import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.layout.PageHeaders;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Who may ask for which address. What is not named here is denied; a new route is a new line here and in the test that
/// walks all routes.
@Configuration(proxyBeanMethods = false)
class Security {
    private static final String[] READ_BY_ANYONE = {
        "/",
        "/about",
        "/plans/**",
        "/assets/**",
        "/favicon.ico",
        "/b/**",
        "/badges/**",
        "/status/**",
        "/.well-known/did.json",
        "/did.json",
        "/verify",
        "/sign-in",
        "/sign-up",
        "/sign-out",
        "/confirm-address",
        "/forgot-password",
        "/reset-password",
        "/first-owner",
        "/actuator/health"
    };
    private static final String[] SENT_BY_ANYONE = {
        "/verify", "/sign-in", "/sign-up", "/sign-out", "/confirm-address", "/forgot-password", "/reset-password"
    };
    private static final String[] SIGNED_IN = {
        "/me", "/me/**", "/plans/*/lessons/*/complete", "/plans/*/assessment/**", "/attempts/**"
    };
    /// Guarded by the attempt's own pass and form token, or else by the session: assessment/web/Sittings.
    private static final String[] WITH_PASS = {
        "/attempts/*/questions/*", "/attempts/*/check", "/attempts/*/submit", "/attempts/*/answers/*"
    };
    private static final String[] SENT_BY_SIGNED_IN = {"/first-owner"};
    private static final String[] OWNERS = {"/owner/**", "/mailbox/**"};

    @Bean
    SecurityFilterChain routes(HttpSecurity http, PageHeaders headers, CsrfTokenRepository formTokens) {
        var denials = new Denials();
        return http.authorizeHttpRequests(
                        routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(WITH_PASS)
                                .permitAll()
                                .requestMatchers(SIGNED_IN)
                                .authenticated()
                                .requestMatchers(OWNERS)
                                .hasRole("OWNER")
                                .requestMatchers(HttpMethod.POST, SENT_BY_SIGNED_IN)
                                .authenticated()
                                .requestMatchers(HttpMethod.GET, READ_BY_ANYONE)
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, READ_BY_ANYONE)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, SENT_BY_ANYONE)
                                .permitAll()
                                .anyRequest()
                                .access(Denials.UNLISTED))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens).ignoringRequestMatchers(WITH_PASS))
                .addFilterBefore(new OwnFormsOnly(), CsrfFilter.class)
                .addFilterBefore(new BodyLimit(), OwnFormsOnly.class)
                .logout(logout -> logout.disable())
                .headers(all -> all.defaultsDisabled().addHeaderWriter((request, response) -> headers.write(response)))
                .build();
    }

    @Bean
    CsrfTokenRepository formTokens(BaseUrl baseUrl) {
        var formTokens = new CookieCsrfTokenRepository();
        formTokens.setCookieName(cookieName("assay_form", baseUrl));
        formTokens.setCookieCustomizer(
                cookie -> cookie.path("/").httpOnly(true).sameSite("Lax").secure(baseUrl.isHttps()));
        return formTokens;
    }

    @Bean
    CookieSerializer sessionCookie(BaseUrl baseUrl) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(cookieName("assay_session", baseUrl));
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(baseUrl.isHttps());
        return cookie;
    }

    /// The prefix makes browsers refuse the cookie from a subdomain or over plain HTTP.
    private static String cookieName(String name, BaseUrl baseUrl) {
        return baseUrl.isHttps() ? "__Host-" + name : name;
    }
}
