/** A vendor's application that embeds the core in Spring Boot: its own tables and endpoints, none of our server. */
package org.guitu.conformance.springboot;
