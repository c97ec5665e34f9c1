using System.Runtime.InteropServices;

namespace AcademicExchange.Platform.Pdf.Writing;

/// <summary>The few colours of a document, in sRGB from 0 to 1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Ink(double Red, double Green, double Blue)
{
    public static readonly Ink Text = new(0.10, 0.11, 0.13);
    public static readonly Ink Title = new(0.07, 0.20, 0.37);
    public static readonly Ink Quiet = new(0.36, 0.39, 0.43);
    public static readonly Ink Line = new(0.76, 0.79, 0.83);
    public static readonly Ink Shade = new(0.945, 0.955, 0.97);
    public static readonly Ink Watermark = new(0.925, 0.932, 0.942);
}
