using Microsoft.AspNetCore.Http.Features;

namespace AcademicExchange.Platform.Web;

/// <summary>A request whose body nobody is to read any more.</summary>
internal static class RefusedBody
{
    /// <summary>The page of the error is made by this same request: it must not find the body.</summary>
    public static void RefuseBody(this HttpContext http, int status)
    {
        http.Request.Body = Stream.Null;
        (http.Request.ContentType, http.Request.ContentLength) = (null, null);
        http.Features.Set<IFormFeature>(new FormFeature(http.Request));
        http.Response.StatusCode = status;
    }
}
