using System.Security;
using System.Text;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;

namespace AcademicExchange.Platform.Pdf.Writing;

/// <summary>The metadata packet: what the document is, and that it claims PDF/A-2u and PDF/UA-1.</summary>
internal static class XmpMetadata
{
    public static byte[] Of(Document document, string producer)
    {
        string created = FormattableString.Invariant($"{document.CreatedUtc:yyyy-MM-ddTHH:mm:ss}Z");
        string languages = string.Concat(
            document.Languages.Select(l => $"<rdf:li>{l.Code()}</rdf:li>")
        );
        string packet = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
              xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(
                document.Title
            )}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Escape(document.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Escape(
                document.Subject
            )}</rdf:li></rdf:Alt></dc:description>
            <dc:identifier>{Escape(document.Identifier)}</dc:identifier>
            <dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language>
            <xmp:CreateDate>{created}</xmp:CreateDate>
            <xmp:ModifyDate>{created}</xmp:ModifyDate>
            <pdf:Producer>{producer}</pdf:Producer>
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>U</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
              xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;
        return Encoding.UTF8.GetBytes(packet);
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
