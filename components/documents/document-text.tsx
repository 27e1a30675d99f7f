import type { DocumentSection } from '@/lib/domain/practice/documents/document'

/** The words of a document. An address in them breaks where the window is narrower than it. */
export function DocumentText({ sections }: { sections: readonly DocumentSection[] }) {
  return (
    <div className="wrap-anywhere grid gap-6">
      {sections.map(({ heading, paragraphs, points = [] }) => (
        <section key={heading} className="grid gap-2">
          <h2 className="section-title">{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {points.length > 0 && (
            <ul className="grid list-disc gap-1 pl-5">
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
