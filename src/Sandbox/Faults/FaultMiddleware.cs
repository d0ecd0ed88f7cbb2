namespace Hearth.Sandbox.Faults;

/// <summary>Makes calls go wrong as a <see cref="FaultPlan"/> says.</summary>
public static class FaultMiddleware
{
    /// <summary>Paths that begin so control the sandbox: they are never made to fail, counted or limited.</summary>
    public const string ControlPrefix = "/_sandbox";

    /// <summary>
    /// Adds the faults in front of everything that is added after this call. A fault that is applied runs the rest of the
    /// pipeline to its end and throws the answer away.
    /// </summary>
    /// <param name="app">The vendor's application.</param>
    /// <param name="plan">What goes wrong; it may change at any time.</param>
    /// <param name="answer">The vendor's words for a failure that is answered.</param>
    /// <param name="time">The clock that latency is measured by.</param>
    public static IApplicationBuilder UseFaults(
        this IApplicationBuilder app, FaultPlan plan, Func<FaultKind, FaultAnswer> answer, TimeProvider time) =>
        app.Use(next => context =>
        {
            if (context.Request.Path.StartsWithSegments(ControlPrefix, StringComparison.Ordinal))
            {
                return next(context);
            }

            var fault = plan.ForCall(context.Request.Method, context.Request.Path.Value ?? "/");
            return fault.IsNone ? next(context) : FailAsync(context, next, fault, answer, time);
        });

    private static async Task FailAsync(
        HttpContext context, RequestDelegate next, HttpFault fault, Func<FaultKind, FaultAnswer> answer, TimeProvider time)
    {
        if (fault.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, time, context.RequestAborted);
        }

        switch (fault.Failure)
        {
            case null:
                await next(context);
                break;
            case FaultKind.AppliedThenDropped:
                await ServeIntoNothingAsync(context, next);
                context.Abort();
                break;
            case FaultKind.AppliedThenServerError:
                await ServeIntoNothingAsync(context, next);
                await AnswerAsync(context, answer(FaultKind.ServerError));
                break;
            case { } failure:
                await AnswerAsync(context, answer(failure));
                break;
        }
    }

    private static async Task ServeIntoNothingAsync(HttpContext context, RequestDelegate next)
    {
        var real = context.Response.Body;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = real;
        }

        context.Response.Headers.Clear();
    }

    private static async Task AnswerAsync(HttpContext context, FaultAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }
}
