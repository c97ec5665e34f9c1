namespace AcademicExchange.Platform.Web;

/// <summary>
/// A form that cannot be read is the sender's mistake: the page of 400, nothing in the log. Without this it would be an error of ours, met
/// wherever the form is first asked for. Stands after authorization, so that nothing is read for whom the door is closed.
/// </summary>
internal sealed class ReadableForm(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.HasFormContentType)
        {
            try
            {
                await http.Request.ReadFormAsync(http.RequestAborted);
            }
            catch (Exception unreadable)
                when (unreadable is InvalidDataException or IOException
                    && unreadable is not BadHttpRequestException
                )
            {
                http.RefuseBody(StatusCodes.Status400BadRequest);
                return;
            }
        }

        await next(http);
    }
}
