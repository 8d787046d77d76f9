package dev.assay.server.vcapi.web;

import dev.assay.server.layout.PageHeaders;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// Where the VC-API was not asked for its addresses do not exist, also for what is sent there: a program then hears
/// 404, not that a form token is missing.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "assay.vc-api", havingValue = false, matchIfMissing = true)
class NoVcApi {
    @Bean
    @Order(0)
    SecurityFilterChain noVcApiRoutes(HttpSecurity http, PageHeaders headers) {
        return http.securityMatcher(VcApiSecurity.ADDRESSES)
                .authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, refused) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
                        .accessDeniedHandler(
                                (request, response, refused) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .logout(logout -> logout.disable())
                .headers(all -> all.defaultsDisabled().addHeaderWriter((request, response) -> headers.write(response)))
                .build();
    }
}
