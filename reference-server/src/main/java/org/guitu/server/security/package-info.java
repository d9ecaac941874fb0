/** Keys, sealing, digests and bearer tokens: what keeps personal data out of sight. */
@NullMarked
package org.guitu.server.security;

import org.jspecify.annotations.NullMarked;
