using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace SmartScheduling.Web.Setup;

/// <summary>
/// Serves <c>_framework/blazor.web.js</c>. From .NET 10 the script comes in Microsoft.AspNetCore.App.Internal.Assets, which not every
/// package feed holds; the 9.0 script, embedded in the assembly that the build copies to <c>blazor-client/</c>, speaks the same protocol.
/// Delete this file, the two items in the project file and RequiresAspNetWebAssets as soon as that package restores.
/// </summary>
public static class BlazorClientScript
{
    private const string Path = "/_framework/blazor.web.js";
    private const string Resource = "_framework/blazor.web.js";

    /// <summary>Maps the script for everybody, with an entity tag and, where the browser takes it, compressed.</summary>
    public static IEndpointConventionBuilder MapBlazorClientScript(this IEndpointRouteBuilder endpoints)
    {
        var script = ReadScript(System.IO.Path.Combine(AppContext.BaseDirectory, "blazor-client", "Microsoft.AspNetCore.Components.Endpoints.dll"));
        var brotli = Compress(script);
        var tag = Convert.ToHexStringLower(SHA256.HashData(script))[..16];

        return endpoints.MapGet(Path, (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "no-cache";
            http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
            if (!TakesBrotli(http.Request))
                return Results.Bytes(script, "text/javascript", entityTag: new EntityTagHeaderValue($"\"{tag}\""));

            http.Response.Headers.ContentEncoding = "br";
            return Results.Bytes(brotli, "text/javascript", entityTag: new EntityTagHeaderValue($"\"{tag}-br\""));
        }).AllowAnonymous();
    }

    private static byte[] ReadScript(string assembly)
    {
        using var file = File.OpenRead(assembly);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var resource = metadata.ManifestResources.Select(metadata.GetManifestResource)
            .FirstOrDefault(r => metadata.StringComparer.Equals(r.Name, Resource));
        if (resource.Name.IsNil)
            throw new InvalidOperationException($"{assembly} holds no resource {Resource}, so no page can become interactive. Build the Web project again.");

        var at = image.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress + (int)resource.Offset;
        var block = image.GetSectionData(at).GetReader();
        return block.ReadBytes(block.ReadInt32());
    }

    private static byte[] Compress(byte[] script)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal))
            brotli.Write(script);
        return compressed.ToArray();
    }

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "br" && e.Quality is null or > 0);
}
