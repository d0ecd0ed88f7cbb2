using Hearth.Domain.Values;

namespace Hearth.Api.Accounts;

/// <summary>Answers 404 for an account that is not configured, before a grain of that name could come to life.</summary>
internal sealed class KnownAccountFilter(ApiSettings settings) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.GetRouteValue("account") is string account && settings.Accounts.ContainsKey(new AccountId(account))
            ? await next(context)
            : TypedResults.Problem(
                "No account of this name is configured.", statusCode: StatusCodes.Status404NotFound, title: "There is no such account");
}
