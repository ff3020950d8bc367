using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SmartScheduling.Web.Components;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Web.Setup;

/// <summary>
/// Answers a request that failed. Written without reading anything from the database, neither the account nor the site, because that
/// may be what failed.
/// </summary>
public sealed class FaultPages(IServiceScopeFactory scopes, ILogger<FaultPages> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return false;
        var unreachable = DatabaseFailure.IsUnreachable(exception);
        log.LogError(exception, "{Method} {Path} failed", context.Request.Method, context.Request.Path);

        context.Response.StatusCode = unreachable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        if (unreachable)
            context.Response.Headers.RetryAfter = "10";

        // The request's own services may be halfway through the page that failed.
        await using var scope = scopes.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        await new RazorComponentResult<FaultPage>(new { DatabaseIsDown = unreachable, Reference = context.TraceIdentifier }).ExecuteAsync(context);
        return true;
    }
}
