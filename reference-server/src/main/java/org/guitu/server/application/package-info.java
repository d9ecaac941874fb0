/** What the server does with a request: load, decide by the core, append in one transaction, answer. */
@NullMarked
package org.guitu.server.application;

import org.jspecify.annotations.NullMarked;
