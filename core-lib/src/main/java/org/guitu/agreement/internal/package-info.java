/** The fold and its rules, one home each. Not API. */
@NullMarked
package org.guitu.agreement.internal;

import org.jspecify.annotations.NullMarked;
