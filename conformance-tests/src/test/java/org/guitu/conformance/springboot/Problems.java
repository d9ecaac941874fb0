package org.guitu.conformance.springboot;

import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Whatever Spring itself refuses is told in the form of the contract. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(refused, HttpStatus.valueOf(status.value())).response();
    }

    private static Answer answer(Exception refused, HttpStatus status) {
        if (status != HttpStatus.BAD_REQUEST) {
            return Answer.problem(status, "refused", "请求未被接受。", status.getReasonPhrase());
        }
        return refused instanceof HttpMessageNotReadableException
                ? Answer.malformed("body", "", "broken-json", "不是完整的 JSON 对象。", "This is no whole JSON object.")
                : Answer.malformed("query", "/" + parameter(refused), "unreadable", "无法读取。", "It cannot be read.");
    }

    private static String parameter(Exception refused) {
        if (refused instanceof TypeMismatchException mismatch) {
            return mismatch.getPropertyName();
        }
        return refused instanceof BindException view
                ? Optional.ofNullable(view.getFieldError())
                        .map(FieldError::getField)
                        .orElse("")
                : "";
    }
}
