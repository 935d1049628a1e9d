import { wordsOf } from "./similarity.ts";

/**
 * Verbs of controls that must never be taken for one another: what they do cannot be seen, or cannot be taken back. Each line is one
 * meaning, in English and Spanish; the words are as `wordsOf` gives them, without accents.
 */
const meanings: readonly (readonly string[])[] = [
  ["sign", "cosign", "countersign", "firmar", "firme"],
  ["order", "reorder", "prescribe", "ordenar", "pedir", "prescribir", "recetar"],
  ["delete", "remove", "erase", "eliminar", "borrar", "quitar"],
  ["discontinue", "stop", "suspend", "hold", "suspender", "detener", "descontinuar", "interrumpir"],
  ["cancel", "discard", "cancelar", "descartar"],
  ["void", "revoke", "anular", "revocar"],
  ["submit", "send", "release", "transmit", "enviar", "mandar", "liberar"],
  [
    "approve",
    "accept",
    "verify",
    "authorize",
    "authorise",
    "confirm",
    "aprobar",
    "aceptar",
    "verificar",
    "autorizar",
    "confirmar",
  ],
  ["reject", "refuse", "decline", "deny", "rechazar", "denegar"],
  ["administer", "give", "infuse", "administrar", "infundir"],
  ["dispense", "dispensar"],
  ["override", "ignore", "omitir", "ignorar"],
  ["discharge", "admit", "transfer", "alta", "ingresar", "trasladar", "transferir"],
  ["merge", "fusionar", "combinar"],
  ["close", "complete", "finish", "end", "cerrar", "completar", "finalizar", "terminar"],
  ["save", "guardar"],
];
const meaningOf = new Map(meanings.flatMap((words, meaning) => words.map((word): [string, number] => [word, meaning])));

/** Which dangerous things a control's name says it does: numbers of meanings, in order. Nothing for most names. */
export function dangerousVerbs(name: string): number[] {
  const found = new Set<number>();
  for (const word of wordsOf(name)) {
    const meaning = meaningOf.get(word);
    if (meaning !== undefined) found.add(meaning);
  }
  return [...found].sort((one, other) => one - other);
}
